import type { ComponentProps } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { Field } from '../ui/field';
import type { WordingCheck } from './check';
import styles from './wording.module.css';

type Props = ComponentProps<typeof Field> & {
  check: WordingCheck;
  /** Whether the check is what the screen is for. */
  alone?: boolean;
};

/**
 * A field whose words are checked while they are typed. It can be written in at once; the check is
 * loaded when the field has been drawn, and comes to it without touching what is written.
 */
export function CheckedField({ check, alone = false, ...field }: Props) {
  useEffect(() => check.load(), [check]);
  const { id, value } = field;
  const loaded = check.loaded.value;
  const at = useMemo(() => loaded?.begin(id) ?? null, [loaded, id]);
  useEffect(() => () => at?.marking.stop(), [at]);
  useLayoutEffect(() => at?.marking.heed(value), [at, value]);
  return (
    <div class={styles.checked} onKeyDown={(event) => at?.hear(event)}>
      <Field
        {...field}
        onInput={(text) => {
          at?.typed();
          field.onInput(text);
        }}
        over={loaded !== null && at !== null && <loaded.Mirror at={at} />}
      />
      {loaded !== null && at !== null && <loaded.Findings loaded={loaded} id={id} at={at} alone={alone} />}
    </div>
  );
}
