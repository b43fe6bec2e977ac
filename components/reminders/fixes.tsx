import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Device } from '../app/desk';
import { Choices } from '../ui/choices';

const systems = ['windows', 'mac', 'gnome', 'kde', 'chromeos'] as const;

/** What helps on a system where messages are sent and not shown. */
export function Fixes({ words, device }: { words: Words['reminders']['unseen']['fixes']; device: Device }) {
  const system = useSignal<(typeof systems)[number] | undefined>(device.system ?? undefined);
  const chosen = system.value && words[system.value];
  const steps = (device.firefox ? chosen?.firefox : null) ?? chosen?.chrome;
  return (
    <section aria-labelledby="fixes">
      <h2 id="fixes">{words.heading}</h2>
      <Choices
        name="system"
        legend={words.legend}
        choices={systems
          // Firefox is not to be had there.
          .filter((value) => !device.firefox || value !== 'chromeos')
          .map((value) => ({ value, label: words[value].label }))}
        chosen={system.value}
        onChoose={(value) => (system.value = value)}
      />
      <div role="status">
        {steps && (
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
      </div>
      <p>{words.still}</p>
    </section>
  );
}
