import { describe, expect, it } from 'vitest';
import { begunStorage } from '../fixtures/year.ts';
import { arriveAt, follow, press, reopen } from './person.ts';
import { begin, browsers, keptUnder, useBrowser } from './session.ts';
import { words } from './words.ts';

const plan = words('plan');
const home = words('home');

describe.each(browsers)('The plan for the worst case in %s', (name) => {
  const browser = useBrowser(name);

  async function openPlan() {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await follow(popup, home.plan);
    await arriveAt(popup, plan.heading);
    return popup;
  }

  it('is written, kept, reread from home by one link, and revised from its own words', async () => {
    const popup = await openPlan();
    await (await popup.label(plan.fields.hour.label)).fill('Walk to the river.');
    await (await popup.label(plan.fields.call.label)).fill('Noor');
    await press(popup, plan.keep);
    await arriveAt(popup, plan.kept.heading);
    const [first] = await keptUnder(browser(), 'entry/');
    expect(first).toMatchObject({
      kind: 'plan',
      texts: { hour: 'Walk to the river.', call: 'Noor', could: '' },
    });

    const again = await reopen(browser());
    await arriveAt(again, home.heading);
    await follow(again, home.plan);
    await arriveAt(again, plan.heading);
    await again.text('Walk to the river.');
    await again.text('Noor');
    expect(await again.count('textbox')).toBe(0);

    await press(again, plan.revise);
    expect(await (await again.label(plan.fields.hour.label)).value()).toBe('Walk to the river.');
    const call = await again.label(plan.fields.call.label);
    expect(await call.value()).toBe('Noor');
    await call.fill('Noor, then my brother');
    await press(again, plan.keep);
    await arriveAt(again, plan.kept.heading);
    await again.text('Noor, then my brother');

    const entries = await keptUnder(browser(), 'entry/');
    expect(entries).toHaveLength(2);
    expect(entries).toContainEqual(first);
    expect(entries).toContainEqual(
      expect.objectContaining({
        kind: 'plan',
        texts: expect.objectContaining({
          hour: 'Walk to the river.',
          call: 'Noor, then my brother',
        }) as unknown,
      }),
    );
    const last = await reopen(browser());
    await follow(last, home.plan);
    await last.text('Noor, then my brother');
  });

  it('is not kept while every field is empty, and says so', async () => {
    const popup = await openPlan();
    await (await popup.label(plan.fields.go.label)).fill('   ');
    await press(popup, plan.keep);
    await popup.find('alert', words('common').amiss);
    await follow(popup, plan.empty);
    expect((await popup.focused()).name).toBe(plan.fields.could.label);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
  });

  it('has a word for the one who cannot picture it', async () => {
    const popup = await openPlan();
    const [, firstLine] = plan.ifNo?.body ?? [];
    await (await popup.text(plan.ifNo?.heading ?? '')).click();
    await popup.waitFor(
      'the words to unfold',
      `return [...document.querySelectorAll('details p')].some((line) => line.textContent === args[0] && line.checkVisibility())`,
      firstLine,
    );
  });
});
