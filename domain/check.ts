/**
 * The check: three questions that are asked in one order, because each needs the
 * one before it (ideas A5 to A9). There is no score; an answer is yes, not sure or no.
 */
export const questionIds = ['want', 'weigh', 'survive'] as const;
export type QuestionId = (typeof questionIds)[number];

export const answers = ['yes', 'unsure', 'no'] as const;
export type Answer = (typeof answers)[number];
export type Answers = Record<QuestionId, Answer>;
export type Texts<Field extends string> = Record<Field, string>;

/** A check in progress. `asking` is the question on the screen. */
export interface CheckDraft {
  asking: QuestionId;
  answers: Partial<Answers>;
  texts: Texts<QuestionId>;
}

export type CheckEvent =
  | { type: 'answered'; answer: Answer }
  | { type: 'noted'; text: string }
  | { type: 'went-on' }
  | { type: 'went-back' };

export type CheckState =
  | { phase: 'asking'; draft: CheckDraft; fault: 'unanswered' | null }
  | { phase: 'finished'; draft: CheckDraft; answers: Answers };

export function beginCheck(draft: CheckDraft = emptyCheck()): CheckState {
  return { phase: 'asking', draft, fault: null };
}

export function emptyCheck(): CheckDraft {
  return { asking: 'want', answers: {}, texts: { want: '', weigh: '', survive: '' } };
}

/** Whether a draft holds anything that a person entered. */
export function hasBegun(draft: CheckDraft): boolean {
  return Object.keys(draft.answers).length > 0 || questionIds.some((id) => draft.texts[id] !== '');
}

/** The next state. Going on without an answer stays and says so; a finished check takes no more events. */
export function check(state: CheckState, event: CheckEvent): CheckState {
  if (state.phase === 'finished') return state;
  const { draft } = state;
  switch (event.type) {
    case 'answered':
      return beginCheck({ ...draft, answers: { ...draft.answers, [draft.asking]: event.answer } });
    case 'noted':
      return { ...state, draft: { ...draft, texts: { ...draft.texts, [draft.asking]: event.text } } };
    case 'went-on': {
      if (draft.answers[draft.asking] === undefined) return { ...state, fault: 'unanswered' };
      const next = questionIds[questionIds.indexOf(draft.asking) + 1];
      if (next !== undefined) return beginCheck({ ...draft, asking: next });
      const all = complete(draft.answers);
      return all === null ? state : { phase: 'finished', draft, answers: all };
    }
    case 'went-back': {
      const before = questionIds[questionIds.indexOf(draft.asking) - 1];
      return before === undefined ? state : beginCheck({ ...draft, asking: before });
    }
  }
}

/** @returns null while a question has no answer */
export function complete(given: Partial<Answers>): Answers | null {
  const { want, weigh, survive } = given;
  if (want === undefined || weigh === undefined || survive === undefined) return null;
  return { want, weigh, survive };
}

export type NotYes = { question: QuestionId; answer: Exclude<Answer, 'yes'> };

/**
 * What the three answers mean: the first question that is not yes comes first,
 * for nothing after it moves before it is settled (A5, A6); the others follow in order.
 */
export type Reading = { kind: 'all-yes' } | { kind: 'not-yet'; first: NotYes; also: NotYes[] };

export function read(given: Answers): Reading {
  const open = questionIds.flatMap((question): NotYes[] => {
    const answer = given[question];
    return answer === 'yes' ? [] : [{ question, answer }];
  });
  const [first, ...also] = open;
  return first === undefined ? { kind: 'all-yes' } : { kind: 'not-yet', first, also };
}

/** The one exercise that follows from a question that is not yes. */
export const exerciseFor = { want: 'fence', weigh: 'weigh', survive: 'plan' } as const;
