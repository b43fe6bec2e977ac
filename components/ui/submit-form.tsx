import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  onSubmit: () => unknown;
  onInput?: () => void;
  class?: string | undefined;
}

/** A form whose faults are told in words of ours, never in the browser's. */
export function SubmitForm({ children, onSubmit, ...others }: Props) {
  return (
    <form
      {...others}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
