/** `npm run wording:train`: learns the model of the wording check anew and writes it beside its words. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { modelOf } from './model.ts';
import { readWordingWords } from './words.ts';

const width = 100;
const path = resolve(import.meta.dirname, '../../content/en/wording-model.yaml');
const { bounds, weights } = modelOf(readWordingWords('en'));
const lines = [
  '# Learnt from sentences with labels; written by `npm run wording:train`, and by no hand. Not shown to anyone.',
  'bounds:',
  ...Object.entries(bounds).map(([rule, { sure, doubt }]) => `  ${rule}: { sure: ${sure}, doubt: ${doubt} }`),
  'weights: |',
];
for (let at = 0; at < weights.length; at += width) lines.push(`  ${weights.slice(at, at + width)}`);
writeFileSync(path, `${lines.join('\n')}\n`);
