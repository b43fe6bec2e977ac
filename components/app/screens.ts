import { openHome } from '../home/home';
import type { Desk, Screen } from './desk';
import type { Route } from './route';

/**
 * Loads the screen of a route. Each one is a chunk of its own: nothing is loaded before it is
 * needed, and this list itself only for a screen that is not the first one (npm run bench).
 */
export async function openScreen(desk: Desk, route: Route): Promise<Screen> {
  switch (route.name) {
    case 'home':
      return openHome(desk);
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
    case 'patience':
    case 'request':
      return (await import('../exercise/exercise')).openExercise(desk, route.name);
    case 'today':
      return (await import('../today/today')).openToday(desk, 'id' in route ? route.id : null);
    case 'lookback':
      return (await import('../lookback/lookback')).openLookback(desk);
    case 'help':
      return (await import('../help/help')).openHelp(desk);
    case 'reminders':
      return (await import('../reminders/reminders')).openReminders(desk);
    case 'when':
      return (await import('../reminders/when')).openWhen(desk);
    case 'shown':
      return (await import('../reminders/shown')).openShown(desk);
    case 'pausing':
      return (await import('../reminders/pausing')).openPausing(desk);
    case 'questions':
      return (await import('../reminders/questions')).openQuestions(desk);
    case 'unseen':
      return (await import('../reminders/unseen')).openUnseen(desk);
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
    case 'summary':
      return (await import('../summary/summary')).openSummary(desk);
    case 'print':
      return (await import('../summary/print')).openPrint(desk);
    case 'erase':
      return (await import('../journal/erase')).openErase(desk);
    case 'moment':
      return (await import('../moment/moment')).openMoment(desk);
    case 'breathe':
      return (await import('../moment/breathe')).openBreathe(desk);
    case 'pause':
      return (await import('../timers/pause')).openPause(desk);
    case 'talk':
      return (await import('../timers/talk')).openTalk(desk);
    case 'after':
      return (await import('../timers/after')).openAfter(desk);
    case 'leaving':
      return (await import('../settings/leaving')).openLeaving(desk);
    case 'shortcuts':
      return (await import('../settings/shortcuts')).openShortcuts(desk);
    case 'repair':
      return (await import('../repair/repair')).openRepair(desk);
    case 'practice':
      return (await import('../repair/practice')).openPractice(desk, route.id);
    case 'letters':
      return (await import('../apology/letters')).openLetters(desk);
    case 'apology':
      return (await import('../apology/apology')).openApology(desk);
    case 'letter':
      return (await import('../apology/letter')).openLetter(desk, route.id);
    case 'promises':
      return (await import('../promises/promises')).openPromises(desk);
    case 'promising':
      return (await import('../promises/promising')).openPromising(desk);
    case 'promise':
      return (await import('../promises/promise')).openPromise(desk, route.id);
    case 'apart':
      return (await import('../apart/apart')).openApart(desk);
    case 'again':
      return (await import('../apart/again')).openAgain(desk);
    case 'urge':
      return (await import('../apart/urge')).openUrge(desk);
    case 'unsent':
      return (await import('../unsent/unsent')).openUnsent(desk);
    case 'seen':
      return (await import('../seen/seen')).openSeen(desk);
    case 'bowl':
      return (await import('../bowl/bowl')).openBowl(desk);
    case 'export':
      return (await import('../backup/export')).openExport(desk);
    case 'import':
      return (await import('../backup/import')).openImport(desk);
    case 'wording':
      return (await import('../wording/wording')).openWording(desk);
    case 'lock':
      return (await import('../lock/lock')).openLockSettings(desk);
    case 'lockon':
      return (await import('../lock/turn-on')).openTurnOn(desk);
    case 'lockoff':
      return (await import('../lock/turn-off')).openTurnOff(desk);
    case 'passphrase':
      return (await import('../lock/passphrase')).openPassphrase(desk);
    case 'recovery':
      return (await import('../lock/recovery')).openRecovery(desk);
  }
}
