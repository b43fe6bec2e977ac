import { useMemo } from 'preact/hooks';
import { drawBowl } from '~/domain/bowl';
import { field, ground } from '~/domain/bowl-shape';
import styles from './drawing.module.css';

interface Props {
  relationship: string;
  index: number;
  /** How many of its seams are laid. */
  laid: number;
  /** The picture in words. */
  label: string;
  /**
   * On the table it is being mended: its newest seam is drawn while one looks. The corner is a table
   * in small. On the shelf all lies still.
   */
  stands: 'table' | 'corner' | 'shelf';
}

/** A bowl, its cracks and its gold. A screen that shows any has one `Glaze`. */
export function BowlDrawing({ relationship, index, laid, label, stands }: Props) {
  const { outline, cracks, gold, glint, newest } = useMemo(
    () => pathsOf({ relationship, index, laid, stands }),
    [relationship, index, laid, stands],
  );
  // A shelf is a line that the bowl stands on; a table is a plane, which it darkens.
  const shelved = stands === 'shelf';
  const high = shelved ? ground : field.height;
  return (
    <svg
      class={styles.bowl}
      viewBox={`0 0 ${field.width} ${high}`}
      data-stands={stands}
      role="img"
      aria-label={label}
    >
      {!shelved && <path class={styles.ground} d={outline.ground} />}
      <path class={styles.foot} d={outline.foot} />
      <path class={styles.body} d={outline.body} fill="url(#bowl-body)" />
      <path class={styles.sheen} d={outline.sheen} fill="url(#bowl-sheen)" />
      <path class={styles.lip} d={outline.lip} fill="url(#bowl-lip)" />
      <path class={styles.hollow} d={outline.hollow} fill="url(#bowl-hollow)" />
      <path class={styles.edge} d={cracks} />
      <path class={styles.crack} d={cracks} />
      {gold !== '' && <path class={styles.gold} d={gold} fill="url(#bowl-gold)" />}
      {glint !== '' && <path class={styles.glint} d={glint} />}
      {newest !== undefined && (
        <g key={laid}>
          <mask id="bowl-newest" class={styles.mask}>
            <path class={styles.drawn} d={newest.line} pathLength={1} />
          </mask>
          <path class={styles.gold} d={newest.gold} fill="url(#bowl-gold)" mask="url(#bowl-newest)" />
        </g>
      )}
    </svg>
  );
}

/** What is shown of a bowl. Nothing else of it is held in memory, for the popup has a budget. */
function pathsOf({ relationship, index, laid, stands }: Omit<Props, 'label'>) {
  const { outline, cracks, seams } = drawBowl(relationship, index);
  const newest = stands === 'shelf' ? undefined : seams[laid - 1];
  const still = seams.slice(0, newest === undefined ? laid : laid - 1);
  return {
    outline,
    cracks,
    newest,
    gold: still.map(({ gold }) => gold).join(''),
    // In small the light on the gold is not seen.
    glint: stands === 'table' ? still.map(({ line }) => line).join('') : '',
  };
}

/** The colours that all bowls of a screen share: light comes from the left above. */
export function Glaze() {
  return (
    <svg class="unseen" aria-hidden="true" focusable="false">
      <linearGradient id="bowl-body" x1="0" y1="0.1" x2="1" y2="0.75">
        <stop offset="0" class={styles.lit} />
        <stop offset="0.45" class={styles.plain} />
        <stop offset="1" class={styles.deep} />
      </linearGradient>
      <linearGradient id="bowl-hollow" x1="0" y1="0" x2="1" y2="0.6">
        <stop offset="0" class={styles.deep} />
        <stop offset="1" class={styles.plain} />
      </linearGradient>
      <linearGradient id="bowl-lip" x1="0" y1="0" x2="1" y2="0">
        <stop offset="0" class={styles.rim} />
        <stop offset="1" class={styles.lit} />
      </linearGradient>
      <linearGradient id="bowl-sheen" x1="0" y1="0" x2="1" y2="0.15">
        <stop offset="0" class={styles.rim} stop-opacity="0" />
        <stop offset="0.45" class={styles.rim} stop-opacity="0.38" />
        <stop offset="1" class={styles.rim} stop-opacity="0" />
      </linearGradient>
      <linearGradient
        id="bowl-gold"
        gradientUnits="userSpaceOnUse"
        x1={field.width * 0.15}
        y1={field.height * 0.25}
        x2={field.width * 0.85}
        y2={field.height}
      >
        <stop offset="0" class={styles.bright} />
        <stop offset="0.5" class={styles.golden} />
        <stop offset="1" class={styles.dim} />
      </linearGradient>
    </svg>
  );
}
