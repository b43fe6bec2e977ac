import styles from './seam.module.css';

/** One irregular crack across the top of a screen. Its three stretches are of equal length by pathLength. */
const crack =
  'M0 9 L22 7 L41 11 L63 8.5 L84 12 L97 7.5 L118 9.5 L131 5.5 L156 10 L178 8 L199 12.5 L213 8 L238 10.5 L257 6 L281 9 L300 11.5 L322 7 L340 9';

interface Props {
  /** How much of it is mended. */
  mended: number;
  of: number;
  /** The same in words, where it is more than an ornament. */
  label?: string;
}

/** Progress as a crack that fills with gold; a seam is drawn, never popped. */
export function Seam({ mended, of, label }: Props) {
  const named =
    label === undefined
      ? ({ 'aria-hidden': true } as const)
      : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg class={styles.seam} viewBox="0 0 340 18" preserveAspectRatio="none" {...named}>
      <path class={styles.crack} d={crack} />
      <path
        class={styles.gold}
        d={crack}
        pathLength={of}
        style={{ strokeDasharray: `${of}`, strokeDashoffset: `${of - mended}` }}
      />
    </svg>
  );
}
