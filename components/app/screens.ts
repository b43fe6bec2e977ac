import type { Desk, Screen } from './desk';
import type { Route } from './route';

/** Loads the screen of a route. Each one is a chunk of its own: nothing is loaded before it is needed. */
export async function openScreen(desk: Desk, route: Route): Promise<Screen> {
  switch (route.name) {
    case 'home':
      return (await import('../home/home')).openHome(desk);
    case 'welcome':
      return (await import('../begin/welcome')).openWelcome(desk);
    case 'begin':
      return (await import('../begin/begin')).openBegin(desk);
    case 'check':
      return (await import('../check/check')).openCheck(desk);
    case 'outcome':
      return (await import('../check/outcome')).openOutcome(desk, route.id);
    case 'fence':
    case 'weigh':
    case 'plan':
      return (await import('../exercise/exercise')).openExercise(desk, route.name);
    case 'today':
      return (await import('../today/today')).openToday(desk);
    case 'lookback':
      return (await import('../lookback/lookback')).openLookback(desk);
    case 'help':
      return (await import('../help/help')).openHelp(desk);
    case 'reminders':
      return (await import('../reminders/reminders')).openReminders(desk);
    case 'people':
      return (await import('../people/people')).openPeople(desk);
    case 'relationship':
      return (await import('../people/relationship')).openRelationship(desk, route.id);
    case 'keeps':
      return (await import('../begin/keeps')).openKeeps(desk);
    case 'settings':
      return (await import('../settings/settings')).openSettings(desk);
    case 'journal':
      return (await import('../journal/journal')).openJournal(desk);
    case 'entry':
      return (await import('../journal/entry')).openEntry(desk, route.id);
    case 'erase':
      return (await import('../journal/erase')).openErase(desk);
    case 'reference':
      return (await import('../reference/reference')).openReference(desk);
  }
}
