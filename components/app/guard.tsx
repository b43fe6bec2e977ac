import { Component, type ComponentChildren, type ComponentType } from 'preact';
import type { Desk } from './desk';

interface Props {
  desk: Desk;
  children: ComponentChildren;
}

type State = { broken: false } | { broken: true; Fault: ComponentType | null };

/** A screen that breaks while it is shown gives way to one that says what is safe; nothing stays blank. */
export class Guard extends Component<Props, State> {
  override state: State = { broken: false };

  override componentDidCatch(): void {
    // Preact takes an error as caught only when the state changes at once.
    this.setState({ broken: true, Fault: null });
    void import('./fault').then(({ openFault }) =>
      this.setState({ broken: true, Fault: openFault(this.props.desk, 'unexpected').View }),
    );
  }

  override render({ children }: Props, state: State) {
    if (!state.broken) return children;
    return state.Fault === null ? null : <state.Fault />;
  }
}
