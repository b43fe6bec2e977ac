import { useEffect, useRef } from 'preact/hooks';

/** In pixels: a finger that trembles is not a swipe. */
const farEnough = 40;

/**
 * Turns cards by the arrow keys, and by a finger or a pen drawn to the side. A mouse is left alone,
 * because it marks text.
 * @param turn 1 goes on, -1 goes back
 * @returns what hears the finger
 */
export function useTurning(turn: (steps: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const hear = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
      // With another key they are the browser's: Alt and the left arrow go back a page.
      if (altKey || ctrlKey || metaKey || shiftKey) return;
      if (key === 'ArrowRight') turn(1);
      if (key === 'ArrowLeft') turn(-1);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return {
    onPointerDown({ pointerType, isPrimary, clientX, clientY }: PointerEvent) {
      from.current = pointerType !== 'mouse' && isPrimary ? { x: clientX, y: clientY } : null;
    },
    onPointerUp({ clientX, clientY }: PointerEvent) {
      if (from.current === null) return;
      const [across, down] = [clientX - from.current.x, clientY - from.current.y];
      from.current = null;
      if (Math.abs(across) >= farEnough && Math.abs(across) > Math.abs(down)) turn(across < 0 ? 1 : -1);
    },
    onPointerCancel() {
      from.current = null;
    },
  };
}
