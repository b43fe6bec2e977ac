import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldCheck } from './field-check';
import { linesOf, type Piece } from './marks';
import styles from './wording.module.css';

/** Where the words of a field are drawn, in CSS pixels from the edge of the field. */
interface Room {
  left: number;
  top: number;
  width: number;
  height: number;
  /** The room for one line, without the padding; not rounded, for a line breaks by it. */
  line: number;
}

/**
 * The words of a field once more, unseen, with lines under what is marked: a field itself can hold
 * no marks. It lies over the field, breaks its lines where the field does, and scrolls with it.
 */
export function Mirror({ at }: { at: FieldCheck }) {
  return at.marking.marks.value.length === 0 ? null : <Marked at={at} />;
}

function Marked({ at }: { at: FieldCheck }) {
  const { read, marks, current } = at.marking;
  const words = useRef<HTMLPreElement>(null);
  const room = useSignal<Room | null>(null);
  function scroll(): void {
    const top = at.area()?.scrollTop ?? 0;
    if (words.current !== null) words.current.style.transform = `translateY(${-top}px)`;
  }
  useLayoutEffect(() => {
    const area = at.area();
    if (area === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const { clientLeft: left, clientTop: top, clientWidth: width, clientHeight: height } = area;
      room.value = { left, top, width, height, line: entry?.contentBoxSize[0]?.inlineSize ?? width };
    });
    const look = () => at.marking.goToCaret(area.selectionStart);
    observer.observe(area);
    area.addEventListener('scroll', scroll, { passive: true });
    area.addEventListener('click', look);
    return () => {
      observer.disconnect();
      area.removeEventListener('scroll', scroll);
      area.removeEventListener('click', look);
    };
  }, [at]);
  useLayoutEffect(scroll);
  const key = current.value?.key;
  useLayoutEffect(() => {
    const [area, first] = [at.area(), words.current?.querySelector<HTMLElement>('[data-current]')];
    if (area === null || !first) return;
    const hidden =
      first.offsetTop < area.scrollTop ||
      first.offsetTop + first.offsetHeight > area.scrollTop + area.clientHeight;
    if (hidden) area.scrollTop = first.offsetTop - area.clientHeight / 3;
  }, [key]);

  const { left = 0, top = 0, width = 0, height = 0, line = 0 } = room.value ?? {};
  return (
    <div
      class={styles.over}
      aria-hidden="true"
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}
    >
      <pre ref={words} dir="auto" style={{ width: `${line}px` }}>
        {inTheirPlaces(linesOf(read.value.text, marks.value)).map(({ name, line: pieces }) => (
          <Line key={name} pieces={pieces} current={key} />
        ))}
      </pre>
    </div>
  );
}

/** A name for each line that it keeps when lines are added before it: only what was changed is laid out anew. */
function inTheirPlaces(lines: readonly Piece[][]) {
  const times = new Map<string, number>();
  return lines.map((line) => {
    const words = line.map(({ text }) => text).join('');
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return { name: `${time} ${words}`, line };
  });
}

function Line({ pieces, current }: { pieces: readonly Piece[]; current: string | undefined }) {
  return (
    <div>
      {pieces.map(({ text, marks: [mark, ...others] }, index) => {
        if (mark === undefined) return text;
        const isCurrent = [mark, ...others].some(({ key }) => key === current);
        return (
          <span
            key={index}
            class={`${styles.line} ${styles[mark.rule]}`}
            data-current={isCurrent || undefined}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
}
