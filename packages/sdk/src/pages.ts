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

const listFrom = <Item>(
  first: Promise<Page<Item>>,
  next: (page: Page<Item>) => Promise<Page<Item>> | undefined,
): PageList<Item> => {
  const iterate = async function* (): AsyncGenerator<Item, void> {
    let page: Page<Item> | undefined = await first;
    while (page) {
      yield* page.data;
      page = await next(page);
    }
  };
  return Object.assign(first, {[Symbol.asyncIterator]: iterate});
};

/** Makes a {@link PageList} from what reads one page; `undefined` stands for the page asked for. */
export const pageList = <Item>(
  read: (page: number | undefined) => Promise<Page<Item>>,
): PageList<Item> =>
  listFrom(read(undefined), ({pagination: {currentPage, totalPages}}) =>
    currentPage < totalPages ? read(currentPage + 1) : undefined,
  );

/**
 * The same for a list that grows at its head: each page is asked for by the last item of the one
 * before, so that what comes or goes meanwhile makes no double and no gap.
 */
export const followedList = <Item extends {readonly id: string}>(
  read: (after: string | undefined) => Promise<Page<Item>>,
): PageList<Item> =>
  listFrom(read(undefined), ({data, pagination}) => {
    const last = data.at(-1);
    return last && data.length >= pagination.numberPerPage ? read(last.id) : undefined;
  });
