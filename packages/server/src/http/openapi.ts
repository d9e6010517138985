import {
  Address,
  Appellation,
  contract,
  FieldProblem,
  Job,
  Offer,
  Pagination,
  Place,
  Position,
  Problem,
  PROBLEMS,
  type ProblemCode,
  type RequestRules,
  requests,
  type Route,
} from '@immersion-kit/sdk/contract';
import {registry, toJSONSchema, type $ZodType} from 'zod/v4/core';
import {DESCRIPTIONS} from './openapi-texts.ts';
import {PROBLEM_TEXTS} from './problem-texts.ts';
import {fieldsOf} from './query.ts';

type Json = Record<string, unknown>;

/** The parts of an OpenAPI 3.1 document we write and our reference page reads. */
export type OpenApi = {
  readonly openapi: '3.1.0';
  readonly info: {readonly title: string; readonly version: string; readonly description: string};
  readonly paths: Readonly<Record<string, {readonly get: Operation}>>;
  readonly components: {readonly schemas: Json; readonly securitySchemes: Json};
};

export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Json[];
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, {readonly description: string; readonly content: Json}>
  >;
};

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json;
};

const NAMED = {
  Address,
  Appellation,
  FieldProblem,
  Job,
  Offer,
  Pagination,
  Place,
  Position,
  Problem,
};
const SHARED: readonly ProblemCode[] = ['request_invalid', 'internal_error', 'service_unavailable'];
const GUARDED: readonly ProblemCode[] = [
  'key_missing',
  'key_invalid',
  'origin_not_allowed',
  'scope_missing',
];

const names = registry<{id: string}>();
for (const [id, schema] of Object.entries(NAMED)) names.add(schema, {id});

/** Answers may grow: unlike requests, they are not closed to new fields. */
const CONVERSION = {
  unrepresentable: 'any',
  override: ({jsonSchema}: {jsonSchema: Json}) => {
    delete jsonSchema['additionalProperties'];
  },
} as const;

const componentSchemas = (): Json => {
  const {schemas} = toJSONSchema(names, {
    ...CONVERSION,
    uri: id => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, {$schema: _dialect, $id: _id, ...schema}]) => [
      name,
      schema,
    ]),
  );
};

const schemaOf = (schema: $ZodType, io: 'input' | 'output'): Json => {
  const made = toJSONSchema(schema, {...CONVERSION, io, metadata: names}) as Json;
  const {
    $schema: _dialect,
    $defs: _parts,
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('#/$defs/', '#/components/schemas/')) as Json;
  return rest;
};

const isOptional = (schema: $ZodType): boolean =>
  ['optional', 'default'].includes(schema._zod.def.type);

const parameters = (schema: $ZodType | undefined, place: 'path' | 'query'): Parameter[] =>
  Object.entries(schema ? fieldsOf(schema) : {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !isOptional(field),
    description: DESCRIPTIONS[name] ?? '',
    schema: schemaOf(field, 'input'),
  }));

const problems = (codes: readonly ProblemCode[]): Operation['responses'] => {
  const statuses = [...new Set(codes.map(code => PROBLEMS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map(status => [
      String(status),
      {
        description: codes
          .filter(code => PROBLEMS[code] === status)
          .map(code => `\`${code}\` : ${PROBLEM_TEXTS[code].fr}`)
          .join('\n'),
        content: {
          'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}},
        },
      },
    ]),
  );
};

const operation = (operationId: string, route: Route, rules: RequestRules): Operation => ({
  operationId,
  summary: rules.summary,
  security: route.access === 'public' ? [] : [{publishableKey: []}, {secretKey: []}],
  parameters: [...parameters(rules.params, 'path'), ...parameters(rules.query, 'query')],
  responses: {
    200: {
      description: 'La réponse.',
      content: {'application/json': {schema: schemaOf(route.response, 'output')}},
    },
    ...problems([
      ...SHARED,
      ...(route.access === 'public' ? [] : GUARDED),
      ...(rules.problems ?? []),
    ]),
  },
});

/** OpenAPI says `{name}` and knows no optional part: such a route is written with all of them. */
const openApiPath = (path: string): string => path.replaceAll(/:(\w+)\??/g, '{$1}');

/** The OpenAPI 3.1 description of the API, made from the contract. */
export const openApiDocument = (version: string): OpenApi => ({
  openapi: '3.1.0',
  info: {
    title: 'Immersion Kit',
    version,
    description: DESCRIPTIONS['api'] ?? '',
  },
  paths: Object.fromEntries(
    Object.entries(contract).map(([name, route]) => [
      openApiPath(route.path),
      {get: operation(name, route, requests[name as keyof typeof requests])},
    ]),
  ),
  components: {
    schemas: componentSchemas(),
    securitySchemes: {
      publishableKey: {type: 'http', scheme: 'bearer', description: DESCRIPTIONS['publishableKey']},
      secretKey: {type: 'http', scheme: 'bearer', description: DESCRIPTIONS['secretKey']},
    },
  },
});
