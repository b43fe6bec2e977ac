import { describe, expect, it } from 'vitest';
import { begin, type BeginEvent, type BeginState } from '~/domain/begin';
import type { Side } from '~/domain/relationship';

const sides: Side[] = ['hurt'];
const states = {
  none: { step: 'side', sides: [], fault: false },
  noneFaulty: { step: 'side', sides: [], fault: true },
  side: { step: 'side', sides, fault: false },
  safe: { step: 'safe', sides, fault: false },
  safeFaulty: { step: 'safe', sides, fault: true },
  help: { step: 'help', sides },
  keeps: { step: 'keeps', sides },
} as const satisfies Record<string, BeginState>;
type Named = keyof typeof states;

const safe = (said: 'yes' | 'unsure' | 'no' | undefined): BeginEvent => ({ type: 'said-safe', safe: said });
const on: BeginEvent = { type: 'went-on' };
const past: BeginEvent = { type: 'went-on-from-help' };
const back: BeginEvent = { type: 'went-back' };

const table: readonly (readonly [says: string, from: Named, event: BeginEvent, to: Named])[] = [
  ['choosing a side shows it', 'none', { type: 'chose-sides', sides }, 'side'],
  ['choosing a side takes the fault away', 'noneFaulty', { type: 'chose-sides', sides }, 'side'],
  ['taking the side away again is no fault yet', 'side', { type: 'chose-sides', sides: [] }, 'none'],
  ['going on without a side stays and says so', 'none', on, 'noneFaulty'],
  ['going on with a side asks about safety', 'side', on, 'safe'],
  ['going on without a word about safety stays and says so', 'safe', safe(undefined), 'safeFaulty'],
  ['a yes about safety leads to what is kept', 'safe', safe('yes'), 'keeps'],
  ['a doubt about safety leads to help first', 'safe', safe('unsure'), 'help'],
  ['a no about safety leads to help first', 'safe', safe('no'), 'help'],
  ['an answer after the fault counts like any other', 'safeFaulty', safe('no'), 'help'],
  ['going on from help stays possible', 'help', past, 'keeps'],
  ['back from the first question stays there', 'side', back, 'side'],
  ['back from the question about safety leads to the sides', 'safe', back, 'side'],
  ['back from help asks about safety again', 'help', back, 'safe'],
  ['back from what is kept asks about safety again', 'keeps', back, 'safe'],
  ['back takes a fault away', 'noneFaulty', back, 'none'],
];

describe('the first questions', () => {
  it.each(table)('%s', (_says, from, event, to) => {
    expect(begin(states[from], event)).toEqual(states[to]);
  });

  it('keep nowhere how safe a person feels', () => {
    for (const said of ['yes', 'unsure', 'no'] as const) {
      const state = begin(states.safe, safe(said));
      expect(Object.keys(state).sort()).toEqual(['sides', 'step']);
    }
  });
});
