import type { Side } from './relationship';

/** How safe a person says they feel with the other one. It is looked at once and kept nowhere. */
export type Safe = 'yes' | 'unsure' | 'no';

/**
 * The first questions about a relationship: which side, whether it is safe, what is
 * kept. Help comes first at any doubt; going on from there stays possible.
 */
export type BeginState =
  | { step: 'side'; sides: Side[]; fault: boolean }
  | { step: 'safe'; sides: Side[]; fault: boolean }
  | { step: 'help'; sides: Side[] }
  | { step: 'keeps'; sides: Side[] };

export type BeginEvent =
  | { type: 'chose-sides'; sides: Side[] }
  | { type: 'went-on' }
  | { type: 'said-safe'; safe: Safe | undefined }
  | { type: 'went-on-from-help' }
  | { type: 'went-back' };

export function begin(state: BeginState, event: BeginEvent): BeginState {
  const { sides } = state;
  switch (event.type) {
    case 'chose-sides':
      return { step: 'side', sides: event.sides, fault: false };
    case 'went-on':
      return sides.length === 0
        ? { step: 'side', sides, fault: true }
        : { step: 'safe', sides, fault: false };
    case 'said-safe':
      if (event.safe === undefined) return { step: 'safe', sides, fault: true };
      return event.safe === 'yes' ? { step: 'keeps', sides } : { step: 'help', sides };
    case 'went-on-from-help':
      return { step: 'keeps', sides };
    case 'went-back':
      return before(state);
  }
}

function before(state: BeginState): BeginState {
  const { sides } = state;
  switch (state.step) {
    case 'side':
    case 'safe':
      return { step: 'side', sides, fault: false };
    case 'help':
    case 'keeps':
      return { step: 'safe', sides, fault: false };
  }
}
