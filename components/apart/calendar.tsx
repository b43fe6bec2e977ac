import type { Words } from '~/content/schema';
import type { ApartCourse } from '~/domain/apart';
import type { Desk } from '../app/desk';

/** The time apart for a calendar, without a word of what it is. A file can be saved in the full page only. */
export function SaveCalendar(props: { desk: Desk; words: Words['apart']['calendar']; course: ApartCourse }) {
  const { desk, words, course } = props;
  const { made, turns, until } = course;
  async function save(): Promise<void> {
    const file = await desk.calendar({
      id: made.id,
      title: words.title,
      from: made.from,
      until,
      changed: turns.at(-1)?.at ?? made.at,
      revision: turns.length,
    });
    desk.save(words.file, file, 'text/calendar');
  }
  const inPage = desk.place === 'page';
  function press(): void {
    if (inPage) void save();
    else desk.openPage({ name: 'apart' });
  }
  return (
    <>
      <button type="button" onClick={press}>
        {inPage ? words.save : words.openPage}
      </button>
      <span>{words.hint}</span>
    </>
  );
}
