import tseslint from 'typescript-eslint';

/** Which rooms a room may import from; imports run one way (CONTRIBUTING, "The walls"). */
export const walls = {
  content: [],
  domain: ['content'],
  storage: ['content', 'domain'],
  platform: ['storage'],
  components: ['content', 'domain', 'storage', 'assets'],
  entrypoints: ['content', 'domain', 'storage', 'platform', 'components', 'assets'],
};
const rooms = [...Object.keys(walls), 'assets', 'tests'];

/** Rooms of which only the types may be used: the walls' one-way glass. */
const typesOnly = { domain: ['content'], storage: ['content'], platform: ['storage'] };

const onlyThere = 'Only platform/browser.ts touches the browser.';
const polyfillLater = "ImportExpression[source.value='webextension-polyfill']";
const plainSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
];

function wall(room) {
  const closed = rooms.filter((other) => other !== room && !walls[room].includes(other));
  const glass = typesOnly[room] ?? [];
  const allowPattern = (other) => `^(?:~|(?:\\.\\./)+)/?${other}(?:/|$)`;
  return {
    files: [`${room}/**/*.{ts,tsx}`],
    ...(room === 'content' && { ignores: ['content/compile.ts'] }),
    rules: {
      // The rule below does not look at `import()`.
      'no-restricted-syntax': [
        'error',
        ...plainSyntax,
        ...[...closed, ...glass].map((other) => ({
          selector: `ImportExpression[source.value=/^(~|[.][.])[.\\u002F]*\\u002F${other}(\\u002F|$)/]`,
          message: `${room} does not import from ${other}.`,
        })),
        ...(room === 'platform' ? [] : [{ selector: polyfillLater, message: onlyThere }]),
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: room === 'platform' ? [] : [{ name: 'webextension-polyfill', message: onlyThere }],
          patterns: [
            ...closed.map((other) => ({
              regex: allowPattern(other),
              message: `${room} does not import from ${other}.`,
            })),
            ...glass.map((other) => ({
              regex: allowPattern(other),
              message: `${room} uses the types of ${other} only.`,
              allowTypeImports: true,
            })),
          ],
        },
      ],
    },
  };
}

const clockAndChance = [
  { name: 'Date', message: 'Time arrives as an argument; only platform/ reads a clock.' },
  { name: 'browser', message: 'Only platform/ says browser.' },
  { name: 'chrome', message: 'Only platform/ says chrome.' },
];

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'tests/fixtures/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': ['error', ...plainSyntax],
      'no-console': 'error',
    },
  },
  ...Object.keys(walls).map(wall),
  {
    files: ['{content,domain,storage,components,entrypoints}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', { globals: clockAndChance, checkGlobalObject: true }],
      'no-restricted-properties': [
        'error',
        { object: 'Temporal', property: 'Now', message: 'Time arrives as an argument.' },
        { object: 'Math', property: 'random', message: 'Chance arrives as an argument.' },
        { object: 'crypto', property: 'randomUUID', message: 'Ids arrive as an argument.' },
      ],
    },
  },
  {
    files: ['platform/**/*.ts'],
    ignores: ['platform/browser.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'webextension-polyfill', message: 'Import it from platform/browser.ts.' }] },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}', '*.config.{ts,js}'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
