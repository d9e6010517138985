import type {Page} from './contract/primitives/page.ts';

/**
 * A list that comes in pages. Awaited, it gives the first page asked for; iterated, every item
 * from that page to the last, one request a page.
 *
 * @example
 * const {data, pagination} = await client.searchOffers({romeCodes: ['D1102']});
 * for await (const offer of client.searchOffers({romeCodes: ['D1102']})) console.log(offer.name);
 */
export type PageList<Item> = Promise<Page<Item>> & AsyncIterable<Item>;

/** Makes a {@link PageList} from what reads one page; `undefined` stands for the page asked for. */
export const pageList = <Item>(
  read: (page: number | undefined) => Promise<Page<Item>>,
): PageList<Item> => {
  const first = read(undefined);
  const iterate = async function* (): AsyncGenerator<Item, void> {
    let page = await first;
    for (;;) {
      yield* page.data;
      const {currentPage, totalPages} = page.pagination;
      if (currentPage >= totalPages) return;
      page = await read(currentPage + 1);
    }
  };
  return Object.assign(first, {[Symbol.asyncIterator]: iterate});
};
