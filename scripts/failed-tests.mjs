/** The tests of a suite that failed, with the names of what they stand in. */
const failuresOf = (suite, names) => [
  ...suite.tests
    .filter(test => !test.passed && !test.skipped)
    .map(test => ({name: [...names, test.name].join(' > '), message: test.error?.message})),
  ...suite.suites.flatMap(inner => failuresOf(inner, [...names, inner.name])),
];

const failuresIn = ({testFile, testResults, errors = []}) => [
  ...(testResults ? failuresOf(testResults, []) : []),
  ...errors.map(({message}) => ({name: testFile, message})),
];

/** Says again, last of all, what failed: in a long log it stands far above. */
export const failedTests = () => ({
  onTestRunFinished: ({sessions}) => {
    const failures = [...sessions].filter(({passed}) => !passed).flatMap(failuresIn);
    for (const {name, message} of failures) console.log(`\n✗ ${name}\n  ${message ?? ''}`);
  },
});
