import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { wordFiles } from './content/compile.ts';

export default defineConfig({
  plugins: [wordFiles()],
  resolve: { alias: { '~': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
