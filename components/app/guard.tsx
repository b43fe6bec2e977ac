import { Component, type ComponentChildren, type ComponentType } from 'preact';
import type { Desk } from './desk';

interface Props {
  desk: Desk;
  children: ComponentChildren;
}

/** A screen that breaks while it is shown gives way to one that says what is safe; nothing stays blank. */
export class Guard extends Component<Props, { Fault: ComponentType | null }> {
  override state: { Fault: ComponentType | null } = { Fault: null };

  override componentDidCatch(): void {
    void import('./fault').then(({ openFault }) =>
      this.setState({ Fault: openFault(this.props.desk, 'unexpected').View }),
    );
  }

  override render({ children }: Props) {
    const { Fault } = this.state;
    return Fault === null ? children : <Fault />;
  }
}
