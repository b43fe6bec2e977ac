import { signal, type ReadonlySignal } from '@preact/signals';
import { apartCourse, apartOf, currentApart, phaseOf, type ApartCourse } from '~/domain/apart';
import { MissingEntry, StaleTurn } from '~/storage/faults';
import { readEntries } from '~/storage/journal';
import { keepTurn, type Unnumbered } from '~/storage/keep';
import { isEntryKey } from '~/storage/keys';
import { meetResume } from '~/storage/resumes';
import { createAttempt, type Attempt } from '../app/attempt';
import type { Desk } from '../app/desk';

const minute = 60_000;

/** A time apart as it stands while one looks at it. */
export interface Standing {
  /** Null when there is none that was not put away. */
  course: ReadonlySignal<ApartCourse | null>;
  /** Epoch milliseconds; it follows the clock by the minute. */
  now: ReadonlySignal<number>;
  attempt: Attempt;
  reload: () => Promise<void>;
  /**
   * Keeps what becomes of it.
   * @returns whether it is on the disk
   */
  turn: (of: ApartCourse, what: What, draftKey: string) => Promise<boolean>;
  stop: () => void;
}

type ApartTurnDraft = Extract<Unnumbered, { kind: 'extended' | 'ended' }>;
type What = ApartTurnDraft extends infer Each
  ? Each extends ApartTurnDraft
    ? Omit<Each, 'id' | 'relationship' | 'at' | 'zone' | 'of'>
    : never
  : never;

export async function openStanding(
  desk: Pick<Desk, 'store' | 'clock' | 'newId'>,
  relationship: string,
): Promise<Standing> {
  const { store, clock } = desk;
  const read = async () =>
    currentApart(await readEntries(store, relationship, ['apart', 'extended', 'ended']), relationship);
  const course = signal(await read());
  const now = signal(clock.now());
  const attempt = createAttempt();
  const reload = async () => void (course.value = await read());
  const stopListening = store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey)) void reload();
  });

  let timer: ReturnType<typeof setTimeout>;
  function follow(): void {
    now.value = clock.now();
    timer = setTimeout(follow, untilNextLook(course.value, now.value));
  }
  follow();

  /** The dot and the notification are gone once a person has met the end. That it is met changes nothing here. */
  function meet(): void {
    const met = course.value;
    if (met === null || phaseOf(apartOf(met), clock.now()) !== 'over') return;
    void meetResume(store, met.made.id, clock.now()).catch(() => undefined);
  }
  meet();

  return {
    course,
    now,
    attempt,
    reload,
    turn(of, what, draftKey) {
      let kept = true;
      const turn = {
        ...what,
        id: desk.newId(),
        relationship,
        at: clock.now(),
        zone: clock.zone(),
        of: of.made.id,
      };
      return attempt
        .run(async () => {
          await keepTurn(store, turn, draftKey, standsOpen).catch((error: unknown) => {
            if (!(error instanceof StaleTurn || error instanceof MissingEntry)) throw error;
            // It was ended or deleted in another window: what is shown follows.
            kept = false;
          });
          await reload();
        })
        .then((done) => done && kept);
    },
    stop() {
      stopListening();
      clearTimeout(timer);
      // The end may have come while the screen stood open in another tab: whoever goes on from it has seen it.
      meet();
    },
  };
}

const standsOpen: Parameters<typeof keepTurn>[3] = (made, turns) =>
  made.kind === 'apart' && apartCourse(made, turns).ended === null;

/** A minute, or less where its beginning or its end comes sooner. */
function untilNextLook(course: ApartCourse | null, now: number): number {
  const moments = course === null ? [] : [course.made.from, course.until];
  return Math.min(minute, ...moments.filter((moment) => moment > now).map((moment) => moment - now));
}
