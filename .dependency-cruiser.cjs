/** The directions of the project: server → sdk ← widget, examples → all. */
module.exports = {
  forbidden: [
    {name: 'no-cycles', severity: 'error', from: {}, to: {circular: true}},
    {
      name: 'contract-is-a-leaf',
      comment: 'The contract imports zod and nothing else: no clock, no fetch, no randomness.',
      severity: 'error',
      from: {path: '^packages/sdk/src/contract', pathNot: '\\.test\\.ts$'},
      to: {pathNot: ['^packages/sdk/src/contract', 'node_modules/zod']},
    },
    {
      name: 'sdk-knows-nobody',
      severity: 'error',
      from: {path: '^packages/sdk/src'},
      to: {path: '^(packages/(server|widget)|examples)'},
    },
    {
      name: 'widget-knows-only-the-sdk',
      severity: 'error',
      from: {path: '^packages/widget/src'},
      to: {path: '^(packages/server|examples)'},
    },
    {
      name: 'server-knows-only-the-sdk',
      severity: 'error',
      from: {path: '^packages/server/src'},
      to: {path: '^(packages/widget|examples)'},
    },
    {
      name: 'server-uses-the-contract',
      comment:
        'The server speaks the contract; the client over it is for its tests, and for the command ' +
        'by which a partner calls another machine.',
      severity: 'error',
      from: {
        path: '^packages/server/src',
        pathNot: '\\.test\\.ts$|^packages/server/src/cli/hosts\\.ts$',
      },
      to: {path: '^packages/sdk/src', pathNot: '^packages/sdk/src/contract'},
    },
    {
      name: 'domain-does-no-io',
      comment: 'Rules are pure functions.',
      severity: 'error',
      from: {
        path: '^packages/server/src/(directory/search/(geometry|shape|statement)|directory/suggestion/|access/admit)',
        pathNot: '\\.test\\.ts$',
      },
      to: {dependencyTypes: ['core'], pathNot: '^(crypto|node:crypto)$'},
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: {pathNot: ['\\.test\\.ts$', '^packages/[^/]+/(test|bench)/', '^examples']},
      to: {path: ['\\.test\\.ts$', '^packages/[^/]+/(test|bench)/']},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'packages/sdk/tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'default'],
    },
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '(^|/)dist/'},
  },
};
