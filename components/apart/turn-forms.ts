import type { ApartCourse } from '~/domain/apart';
import { openForm, type Form } from '../app/form';
import type { Desk } from '../app/desk';

/** What was written last, and for which time apart; `open` says whether one is in the form or went back from it. */
const empty = { apart: '', open: '', until: '', untilTime: '', note: '' };

type TurnForm = Form<keyof typeof empty>;

/** The two forms that change a time apart: they open where they were left, and only for the same time apart. */
export interface TurnForms {
  extend: TurnForm;
  end: TurnForm;
  /** Which of them is open for this time apart; null when it is looked at only. */
  openFor: (course: ApartCourse) => 'extend' | 'end' | null;
  show: (kind: 'extend' | 'end', course: ApartCourse) => void;
  /** Steps back; the words stay for another time. */
  hide: (kind: 'extend' | 'end') => void;
  stop: () => void;
}

export async function openTurnForms(desk: Pick<Desk, 'store'>, relationship: string): Promise<TurnForms> {
  const [extend, end] = await Promise.all([
    openForm(desk, 'extend', relationship, empty),
    openForm(desk, 'end', relationship, empty),
  ]);
  const forms = { extend, end };
  return {
    ...forms,
    openFor: ({ made }) =>
      (['extend', 'end'] as const).find((kind) => {
        const { apart, open } = forms[kind].texts.value;
        return apart === made.id && open !== '';
      }) ?? null,
    show(kind, { made }) {
      const form = forms[kind];
      if (form.texts.value.apart !== made.id) form.clear();
      form.write('apart', made.id);
      form.write('open', 'yes');
    },
    hide: (kind) => forms[kind].write('open', ''),
    stop() {
      extend.stop();
      end.stop();
    },
  };
}
