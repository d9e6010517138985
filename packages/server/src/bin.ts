#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `immersion-server demande Node 22.18 ou plus récent ; celui-ci est ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
} else {
  const {main} = await import('./cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
