import {
  Accommodation,
  Address,
  Agency,
  Appellation,
  ContactRequest,
  ContactState,
  contract,
  ConventionAgency,
  ConventionContent,
  ConventionDraft,
  ConventionRequest,
  ConventionState,
  DraftContent,
  Duplicate,
  FieldProblem,
  HostRequest,
  HostState,
  Job,
  LINK_PURPOSES,
  type LinkPurpose,
  Offer,
  Pagination,
  Place,
  Position,
  Problem,
  PROBLEMS,
  type ProblemCode,
  type RequestRules,
  requests,
  Responsiveness,
  type Route,
  Schedule,
} from '@immersion-kit/sdk/contract';
import {omit} from 'zod/mini';
import {registry, toJSONSchema, type $ZodType, type $ZodTypes} from 'zod/v4/core';
import {DESCRIPTIONS} from './openapi-texts.ts';
import {PROBLEM_TEXTS} from './problem-texts.ts';
import {fieldsOf} from './query.ts';

type Json = Record<string, unknown>;

/** The parts of an OpenAPI 3.1 document we write and our reference page reads. */
export type OpenApi = {
  readonly openapi: '3.1.0';
  readonly info: {readonly title: string; readonly version: string; readonly description: string};
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {readonly schemas: Json; readonly securitySchemes: Json};
};

const VERBS = {GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete'} as const;

/** How OpenAPI names a method. */
export type Verb = (typeof VERBS)[keyof typeof VERBS];

/** What may be done at one path. */
type PathItem = Readonly<Partial<Record<Verb, Operation>>>;

export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Json[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: true;
    readonly content: {readonly 'application/json': {readonly schema: Json}};
  };
  readonly responses: Readonly<
    Record<string, {readonly description: string; readonly content: Json}>
  >;
};

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json;
};

const NAMED = {
  Accommodation,
  Address,
  Agency,
  Appellation,
  ContactRequest,
  ContactState,
  ConventionAgency,
  ConventionContent,
  ConventionDraft,
  ConventionRequest,
  ConventionState,
  DraftContent,
  Duplicate,
  FieldProblem,
  HostRequest,
  HostState,
  Job,
  Offer,
  Pagination,
  Place,
  Position,
  Problem,
  Responsiveness,
  Schedule,
};
const SHARED: readonly ProblemCode[] = ['request_invalid', 'internal_error', 'service_unavailable'];
const WRITTEN: readonly ProblemCode[] = [
  'body_malformed',
  'body_too_large',
  'content_type_unsupported',
];
const NAMED_ONCE: readonly ProblemCode[] = ['idempotency_key_missing', 'idempotency_key_reused'];
const LINKED: readonly ProblemCode[] = ['link_missing', 'link_invalid', 'link_expired'];
const SIGNED_IN: readonly ProblemCode[] = ['sign_in_required', 'cross_site'];
const GUARDED: readonly ProblemCode[] = [
  'key_missing',
  'key_invalid',
  'origin_not_allowed',
  'scope_missing',
];

const names = registry<{id: string}>();
for (const [id, schema] of Object.entries(NAMED)) names.add(schema, {id});

const isStrict = (schema: $ZodTypes): boolean => {
  const {def} = schema._zod;
  return def.type === 'object' && def.catchall?._zod.def.type === 'never';
};

/** Answers may grow: unlike requests, they are not closed to new fields. */
const CONVERSION = {
  unrepresentable: 'any',
  override: ({zodSchema, jsonSchema}: {zodSchema: $ZodTypes; jsonSchema: Json}) => {
    if (!isStrict(zodSchema)) delete jsonSchema['additionalProperties'];
  },
} as const;

// A client does not check it again, but the reference says what is in it.
const CONTENT = omit(ConventionRequest, {agencyId: true, agencyReferent: true});

const componentSchemas = (): Json => {
  const {schemas} = toJSONSchema(names, {
    ...CONVERSION,
    uri: id => `#/components/schemas/${id}`,
  });
  const components = Object.entries(schemas).map(
    ([name, {$schema: _dialect, $id: _id, ...schema}]): [string, unknown] => [name, schema],
  );
  return {
    ...Object.fromEntries(components),
    ConventionContent: schemaOf(CONTENT, 'output'),
    DraftContent: {$ref: '#/components/schemas/ConventionDraft'},
  };
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

const header = (name: string): Parameter => ({
  name,
  in: 'header',
  required: true,
  description: DESCRIPTIONS[name] ?? '',
  schema: {type: 'string'},
});

const headers = ({method, conditional}: Route): Parameter[] => [
  ...(method === 'POST' ? [header('Idempotency-Key')] : []),
  ...(conditional ? [header('If-Match')] : []),
];

const linksOf = ({link}: Exclude<Route['access'], string>): readonly LinkPurpose[] =>
  link === 'any' ? LINK_PURPOSES : link ? [link] : [];

const security = ({access}: Route): Json[] => {
  if (typeof access === 'string') return [];
  const keys = 'scope' in access ? [{secretKey: []}] : [];
  const publishable = 'scope' in access && access.publishable ? [{publishableKey: []}] : [];
  return [
    ...publishable,
    ...keys,
    ...linksOf(access).map(link => ({[`${link}Link`]: []})),
    ...(access.staff ? [{staffCookie: []}] : []),
  ];
};

const guards = ({access}: Route): readonly ProblemCode[] => {
  if (typeof access === 'string') return [];
  return [
    ...('scope' in access ? GUARDED : []),
    ...(access.link ? LINKED : []),
    ...(access.staff ? SIGNED_IN : []),
  ];
};

const writes = ({method}: Route): readonly ProblemCode[] =>
  method === 'GET' ? [] : method === 'POST' ? [...WRITTEN, ...NAMED_ONCE] : WRITTEN;

const operation = (operationId: string, route: Route, rules: RequestRules): Operation => ({
  operationId,
  summary: rules.summary,
  security: security(route),
  parameters: [
    ...parameters(rules.params, 'path'),
    ...parameters(rules.query, 'query'),
    ...headers(route),
  ],
  ...(rules.body
    ? {
        requestBody: {
          required: true,
          content: {'application/json': {schema: schemaOf(rules.body, 'input')}},
        },
      }
    : {}),
  responses: {
    [route.creates ? 201 : 200]: {
      description: 'La réponse.',
      content: {'application/json': {schema: schemaOf(route.response, 'output')}},
    },
    ...problems([
      ...new Set([...SHARED, ...guards(route), ...writes(route), ...(rules.problems ?? [])]),
    ]),
  },
});

/** OpenAPI says `{name}` and knows no optional part: such a route is written with all of them. */
const openApiPath = (path: string): string => path.replaceAll(/:(\w+)\??/g, '{$1}');

const paths = (): OpenApi['paths'] => {
  const found: Record<string, Partial<Record<Verb, Operation>>> = {};
  for (const [name, route] of Object.entries(contract)) {
    const item = (found[openApiPath(route.path)] ??= {});
    item[VERBS[route.method]] = operation(name, route, requests[name as keyof typeof requests]);
  }
  return found;
};

/** A way in for each purpose a link may have. */
const linkSchemes = (): Json =>
  Object.fromEntries(
    LINK_PURPOSES.map(purpose => [
      `${purpose}Link`,
      {type: 'http', scheme: 'bearer', description: DESCRIPTIONS[`${purpose}Link`]},
    ]),
  );

/** The OpenAPI 3.1 description of the API, made from the contract. */
export const openApiDocument = (version: string): OpenApi => ({
  openapi: '3.1.0',
  info: {
    title: 'Immersion Kit',
    version,
    description: DESCRIPTIONS['api'] ?? '',
  },
  paths: paths(),
  components: {
    schemas: componentSchemas(),
    securitySchemes: {
      publishableKey: {type: 'http', scheme: 'bearer', description: DESCRIPTIONS['publishableKey']},
      secretKey: {type: 'http', scheme: 'bearer', description: DESCRIPTIONS['secretKey']},
      ...linkSchemes(),
      staffCookie: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-immersion',
        description: DESCRIPTIONS['staffCookie'],
      },
    },
  },
});
