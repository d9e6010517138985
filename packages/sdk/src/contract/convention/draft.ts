import * as z from 'zod/mini';
import type {$ZodType, output} from 'zod/v4/core';
import {contentOf, fieldsOf, longestOf} from '../schema-parts.ts';
import {ConventionRequest} from './convention-request.ts';

/** No text of a draft is longer, whatever the field: the longest a request accepts. */
export const MAX_DRAFT_TEXT = 6000;

/** The same data with every field optional, at every depth. */
export type DeepPartial<Data> = Data extends readonly (infer Item)[]
  ? DeepPartial<Item>[]
  : Data extends object
    ? {[Key in keyof Data]?: DeepPartial<Data[Key]> | undefined}
    : Data;

const draftField = (schema: $ZodType): z.ZodMiniType => {
  const fields = fieldsOf(schema);
  if (fields) {
    const optional = Object.entries(fields).map(([name, field]): [string, z.ZodMiniType] => [
      name,
      z.optional(draftField(field)),
    ]);
    return z.strictObject(Object.fromEntries(optional));
  }
  const content = contentOf(schema);
  const {def} = content._zod;
  switch (def.type) {
    case 'array': {
      const most = longestOf(content);
      if (most === undefined) throw new TypeError('A list in a draft needs a greatest length');
      return z.array(draftField(def.element)).check(z.maxLength(most));
    }
    case 'string':
      return z.string().check(z.maxLength(MAX_DRAFT_TEXT));
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'enum':
    case 'literal':
      // Chosen, not typed: a word that is not in the list is not a beginning of one that is.
      return content as unknown as z.ZodMiniType;
    default:
      throw new TypeError(`A draft has no place for a field of type ${def.type}`);
  }
};

/**
 * Derives from the schema of a request the schema of its draft: every field optional at every
 * depth, unknown ones refused all the same, formats not judged, lengths of texts and lists bounded.
 *
 * @throws TypeError when a list of the request has no greatest length, or a field a type that
 *   JSON does not have.
 */
export const draftOf = <Request extends $ZodType>(
  request: Request,
): z.ZodMiniType<DeepPartial<output<Request>>, DeepPartial<output<Request>>> =>
  draftField(request) as z.ZodMiniType<DeepPartial<output<Request>>, DeepPartial<output<Request>>>;

/** A convention being filled in: any part of a {@link ConventionRequest}. */
export const ConventionDraft = draftOf(ConventionRequest);
export type ConventionDraft = DeepPartial<ConventionRequest>;
