import * as z from 'zod/mini';
import type {$ZodType} from 'zod/v4/core';

/** Where a page stands in the whole list; `totalPages` is at least 1. */
export const Pagination = z.object({
  totalRecords: z.number(),
  currentPage: z.number(),
  totalPages: z.number(),
  numberPerPage: z.number(),
});
export type Pagination = z.infer<typeof Pagination>;

/** The envelope of every paged list, as in the national public API v3. */
export const Page = <Item extends $ZodType>(item: Item) =>
  z.object({data: z.array(item), pagination: Pagination});
export type Page<Item> = {data: Item[]; pagination: Pagination};
