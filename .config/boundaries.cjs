/**
 * Who may import whom. One rule per folder; each comment says what to do instead.
 * Run: npm run boundaries
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (folder, mayReach, comment) => ({
  name: `${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...mayReach].map((name) => `^src/${name}(/|[.]tsx?$)`) },
});

const packagesOnlyIn = (name, packages, places, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: places.map((place) => `^src/${place}(/|[.]tsx?$)`) },
  to: { path: `(^|node_modules/)(@types/)?(${packages})(/|$)` },
});

module.exports = {
  forbidden: [
    only('domain', [], 'The domain knows nobody. Put code that needs another folder into that folder.'),
    only('text', ['domain'], 'Text is Unicode alone.'),
    only('matching', ['domain', 'text'], 'The search core is pure: domain values in, domain values out.'),
    only('terminology', ['domain', 'text'], 'Term look-up is pure: domain values in, domain values out.'),
    only('checks', ['domain', 'text', 'terminology'], 'A check is a pure function over a pair of texts.'),
    only('formats', ['domain', 'text'], 'Readers and writers turn bytes into domain values and back.'),
    only('storage', ['domain', 'text'], 'Storage implements domain/ports. Needs a service? Then it is not storage.'),
    only(
      'services',
      ['domain', 'text', 'matching', 'terminology', 'checks', 'formats'],
      'Services get storage and workers through domain/ports, wired in app.ts.',
    ),
    only(
      'http',
      ['domain', 'text', 'services', 'web'],
      'HTTP calls services; it never matches, parses or stores by itself.',
    ),
    only(
      'cli',
      ['domain', 'text', 'services', 'app', 'config', 'main'],
      'The command line calls services or the HTTP API.',
    ),
    only('web', ['domain', 'text', 'terminology'], 'The browser talks to the public API.'),
    {
      name: 'pure-folders-use-no-packages',
      severity: 'error',
      comment: 'domain/, text/ and matching/ use no packages and no Node built-ins: pass the value in.',
      from: { path: '^src/(domain|text|matching)/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'pure-folders-use-no-node',
      severity: 'error',
      comment: 'terminology/ and checks/ are pure: their libraries are, Node is not.',
      from: { path: '^src/(terminology|checks)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'formats-do-no-io',
      severity: 'error',
      comment: 'A reader gets bytes, not a path; a writer yields them.',
      from: { path: '^src/formats/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|fs/promises|http|https|net|child_process)$' },
    },
    packagesOnlyIn('express-only-in-http', 'express|multer|helmet', ['http'], 'A Request stops at the route.'),
    packagesOnlyIn('sqlite-only-in-storage', 'better-sqlite3', ['storage'], 'SQL stops at the store.'),
    packagesOnlyIn(
      'zod-only-at-the-edges',
      'zod|zod-openapi',
      ['http', 'config', 'cli'],
      'Inside, values are already checked.',
    ),
    packagesOnlyIn('preact-only-in-web', 'preact|preact-render-to-string', ['web'], 'Pages live in web/.'),
    {
      name: 'only-entries-wire',
      severity: 'error',
      comment: 'The composition root is a leaf: take what you need as an argument.',
      from: { path: '^src/', pathNot: '^src/(main[.]ts$|cli/)' },
      to: { path: '^src/(app|main)[.]ts$' },
    },
    {
      name: 'only-entries-start-workers',
      severity: 'error',
      comment: 'Use the port; app.ts decides on which thread it runs.',
      from: { path: '^src/', pathNot: '^src/(app[.]ts$|workers/)' },
      to: { path: '^src/workers/' },
    },
    {
      name: 'config-is-passed-not-imported',
      severity: 'error',
      comment: 'Take the two values you need as arguments.',
      from: { path: '^src/', pathNot: '^src/(app[.]ts$|main[.]ts$|cli/)' },
      to: { path: '^src/config[.]ts$' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'A path that leads nowhere is also a path that no rule can judge.',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'no-cycles', severity: 'error', comment: 'Extract the shared concept.', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Dead file? Remove it.',
      from: { orphan: true, path: '^src/', pathNot: '^src/web/|[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      comment: 'Move it to src/ if production needs it.',
      from: { path: '^src/' },
      to: { path: '^(test|fixtures)/' },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      comment: 'The image is pruned of development packages.',
      from: { path: '^src/', pathNot: '^src/web/islands/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-grab-bags',
      severity: 'error',
      comment: 'Name the file after what it holds.',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|misc|shared)([.]tsx?$|/)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // AssemblyScript: it imports nothing, and nothing imports it.
    exclude: { path: '^src/matching/index/kernel/assembly/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
