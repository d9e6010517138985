/** Points at what is published, and leaves private members out. */
const publish = {
  name: 'publish',
  packageLinkPhase({customElementsManifest}) {
    const published = path =>
      path?.replace(/^\/?packages\/widget\/src\//, 'dist/').replace(/\.ts$/, '.js');
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({name, privacy}) => !name.startsWith('#') && privacy === undefined,
        );
      }
      for (const {declaration} of module.exports ?? []) {
        if (declaration) declaration.module = published(declaration.module);
      }
    }
  },
};

export default {
  globs: ['packages/widget/src/**/*.ts'],
  exclude: ['packages/widget/src/**/*.test.ts', 'packages/widget/src/immersion-kit.ts'],
  outdir: 'packages/widget',
  litelement: true,
  plugins: [publish],
};
