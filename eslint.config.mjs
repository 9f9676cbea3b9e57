import boundaries from 'eslint-plugin-boundaries'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

/**
 * The rooms of the house, and which of them each may import from: one way only. The single files above them,
 * payload.config.ts and the barrels in plugins/, may import from all; see `outward` for who may not import those.
 */
const ROOMS = {
  core: ['core'],
  collections: ['collections', 'core'],
  ui: ['ui', 'collections', 'core'],
  plugin: ['ui', 'collections', 'core'],
  migrations: ['migrations'],
  server: ['server', 'scripts', 'plugin', 'collections', 'core', 'migrations'],
  scripts: ['scripts', 'plugin', 'collections', 'core'],
  app: ['app', 'plugin', 'collections', 'core'],
}
const outward = [
  '**/payload.config.js',
  '**/masthead.js',
  '**/plugins/index.js',
  '**/client.js',
  '@payload-config',
]

const room = (type, pattern) => ({ type, pattern, partialMatch: false })

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.next/',
      'node_modules/',
      'examples/',
      'collections/payload-types.ts',
      'src/migrations/sqlite/',
      'next-env.d.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', 'src/scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Payload types the documents of its hooks as any; what a hook does with them is checked where it is typed.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      'no-warning-comments': 'error',
    },
  },
  {
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: './tsconfig.json' } },
      'boundaries/elements': [
        room('core', 'src/core/**'),
        room('collections', 'collections/**'),
        room('ui', 'plugins/ui/**'),
        { ...room('plugin', 'plugins/*/**'), capture: ['name'] },
        room('server', 'src/server/**'),
        room('scripts', 'src/scripts/**'),
        room('app', 'src/app/**'),
        room('migrations', 'src/migrations/**'),
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...Object.entries(ROOMS).map(([type, rooms]) => ({
              from: { element: { type } },
              allow: { to: rooms.map((to) => ({ element: { type: to } })) },
            })),
            {
              from: { element: { type: 'plugin' } },
              allow: { to: { element: { type: 'plugin', captured: { name: '{{ from.captured.name }}' } } } },
            },
          ],
        },
      ],
    },
  },
  {
    files: ['collections/**', 'plugins/*/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: outward, message: 'Imports go one way.' }] }],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['payload', 'payload/*', '@payloadcms/*', 'next', 'next/*', 'express', 'node:*'],
              message: 'src/core is pure.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'fetch', 'process', 'console', 'crypto'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    files: ['test/**'],
    // What Payload's generics answer with in a test is inferred from the assertion, which the rule calls unnecessary.
    rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off' },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['src/scripts/**', 'src/server/**', '**/*.mjs'], rules: { 'no-console': 'off' } },
  prettier,
)
