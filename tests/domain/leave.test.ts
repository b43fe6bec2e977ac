import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterKey, noPresses, type Heard } from '~/domain/leave';

type Told = readonly [heard: Heard, at: number];

/** How often these led to leaving, heard one after the other. */
function leavings(all: readonly Told[]): number {
  let presses = noPresses;
  return all.filter(([heard, at]) => {
    const { state, leave } = afterKey(presses, heard, at);
    presses = state;
    return leave;
  }).length;
}

/** The same with times: each a tenth of a second after the one before. */
const inOrder = (...all: Heard[]): Told[] => all.map((heard, place) => [heard, place * 100]);
const press: Heard[] = ['down', 'up'];
const held: Heard[] = ['down', 'again', 'again', 'again', 'up'];
const capital: Heard[] = ['down', 'other', 'other', 'up'];

describe('Shift pressed three times', () => {
  it('leaves, and six times leaves twice', () => {
    expect(leavings(inOrder(...press, ...press))).toBe(0);
    expect(leavings(inOrder(...press, ...press, ...press))).toBe(1);
    expect(leavings(inOrder(...press, ...press, ...press, ...press, ...press))).toBe(1);
    expect(leavings(inOrder(...press, ...press, ...press, ...press, ...press, ...press))).toBe(2);
  });

  it('leaves when the last of them comes up, and not before', () => {
    expect(leavings(inOrder(...press, ...press, 'down'))).toBe(0);
  });

  it('leaves within five seconds, and not in five', () => {
    const slow = (span: number): Told[] => [
      ['down', -40],
      ['up', 0],
      ['down', 100],
      ['up', 140],
      ['down', span - 40],
      ['up', span],
    ];
    expect(leavings(slow(4999))).toBe(1);
    expect(leavings(slow(5000))).toBe(0);
  });

  it('counts a press that was held as one, however often the keyboard repeats it', () => {
    expect(leavings(inOrder(...held))).toBe(0);
    expect(leavings(inOrder(...held, ...held))).toBe(0);
    expect(leavings(inOrder(...held, ...press, ...held))).toBe(1);
  });

  it('counts both Shift keys, pressed over each other, as one', () => {
    expect(leavings(inOrder('down', 'down', 'up', 'up', 'down', 'up'))).toBe(0);
    expect(leavings(inOrder('down', 'down', 'up', 'up', ...press, ...press))).toBe(1);
  });

  it('does nothing for capital letters, nor for what comes between', () => {
    expect(leavings(inOrder(...capital, ...capital, ...capital, ...capital))).toBe(0);
    expect(leavings(inOrder(...press, ...press, ...capital, ...press, ...press))).toBe(0);
    expect(leavings(inOrder(...press, ...press, 'other', ...press))).toBe(0);
  });

  it('does nothing for a click or a letter while a held Shift is repeated', () => {
    const clicked: Heard[] = ['down', 'again', 'other', 'again', 'again', 'up'];
    expect(leavings(inOrder(...clicked, ...clicked, ...clicked))).toBe(0);
  });

  it('does nothing for a letter that comes up after Shift went down', () => {
    const late: Heard[] = ['other', 'down', 'other', 'up'];
    expect(leavings(inOrder(...late, ...late, ...late))).toBe(0);
  });

  it('is not begun by a Shift that went down elsewhere', () => {
    expect(leavings(inOrder('up', ...press, ...press))).toBe(0);
  });
});

const anyHeard = fc.constantFrom<Heard>('down', 'again', 'up', 'other');
/** What was heard, each some time after the one before, ending at 0. */
const anyPast = fc.array(fc.tuple(anyHeard, fc.nat(3000)), { maxLength: 30 }).map((all) => {
  let at = all.reduce((sum, [, gap]) => sum - gap, 0);
  return all.map(([heard, gap]): Told => [heard, (at += gap)]);
});
const anyHold = fc.array(fc.constant<Heard>('again'), { maxLength: 5 });

/** Things that a person does with Shift, none of which is Shift pressed by itself. */
const spoiled = fc
  .tuple(anyHold, fc.array(fc.constantFrom<Heard>('other', 'again'), { maxLength: 6 }), anyHold)
  .map(([before, between, after]): Heard[] => ['down', ...before, 'other', ...between, ...after, 'up']);

describe('Whatever was pressed before', () => {
  it('three presses of Shift alone, one after the other, leave', () => {
    const hold = fc.tuple(anyHold, anyHold, anyHold);
    fc.assert(
      fc.property(anyPast, hold, fc.integer({ min: 1, max: 200 }), (past, holds, gap) => {
        let at = 0;
        const row = holds
          .flatMap((repeats): Heard[] => ['down', ...repeats, 'up'])
          .map((heard): Told => [heard, (at += gap)]);
        // The past may have left already, and its last presses may leave a little sooner.
        expect(leavings([...past, ...row])).toBeGreaterThan(leavings(past));
      }),
    );
  });

  it('nothing but three such presses does: not writing in capitals, not Shift with clicks, not two presses and a key', () => {
    const twoAtMost = fc.constantFrom<Heard[]>([], press, held, [...press, ...held]);
    const piece = fc.oneof(
      spoiled,
      fc.tuple(twoAtMost, fc.constant<Heard[]>(['other'])).map(([presses, key]) => [...presses, ...key]),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(300), (pieces, gap) => {
        expect(leavings(pieces.flat().map((heard, place): Told => [heard, place * gap]))).toBe(0);
      }),
    );
  });

  it('presses that are further apart than two and a half seconds do not', () => {
    const gaps = fc.array(fc.integer({ min: 2500, max: 60_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(gaps, (all) => {
        let at = 0;
        const slow = all.flatMap((gap): Told[] => [
          ['down', (at += gap)],
          ['up', at],
        ]);
        expect(leavings(slow)).toBe(0);
      }),
    );
  });
});
