import { describe, expect, it } from 'vitest';
import { decideResumes, withResumes, type Resume } from '~/domain/resume';

const at = (iso: string) => Date.parse(iso);

describe('the ends of times apart', () => {
  const resume = (apart: string, iso: string, state: Resume['state'] = 'waiting'): Resume => ({
    apart,
    at: at(iso),
    state,
  });
  const look = (now: string, ...resumes: Resume[]) => decideResumes(resumes, at(now));

  it('are told from their very moment on, until they were', () => {
    const end = resume('t', '2026-11-21T12:00:00Z');
    expect(look('2026-11-21T11:59:59.999Z', end)).toMatchObject({ tell: [], over: false });
    expect(look('2026-11-21T12:00:00Z', end)).toMatchObject({ tell: ['t'], over: true, next: null });
    expect(look('2026-12-24T12:00:00Z', end)).toMatchObject({ tell: ['t'], over: true });
    const told = { ...end, state: 'told' as const };
    expect(look('2026-11-21T12:00:00Z', told)).toMatchObject({ tell: [], over: true });
    const met = { ...end, state: 'met' as const };
    expect(look('2026-11-21T12:00:00Z', met)).toMatchObject({ tell: [], over: false });
  });

  it('are awaited by the nearest of them', () => {
    const now = '2026-11-21T10:00:00Z';
    const near = resume('a', '2026-11-21T11:00:00Z');
    const far = resume('c', '2027-11-21T11:00:00Z');
    expect(look(now, far, near).next).toBe(near.at);
    expect(look(now, far).next).toBe(far.at);
    expect(look(now).next).toBeNull();
  });

  it('are marked as told or met, each on its own, and what was met stays so', () => {
    const iso = '2026-11-21T17:00:00Z';
    const all = [resume('a', iso), resume('b', iso, 'told'), resume('c', iso, 'met')];
    const states = (resumes: Resume[]) => resumes.map(({ state }) => state);
    expect(states(withResumes(all, ['a', 'b', 'c'], 'told'))).toEqual(['told', 'told', 'met']);
    expect(states(withResumes(all, ['b'], 'met'))).toEqual(['waiting', 'met', 'met']);
    expect(withResumes(all, [], 'met')).toEqual(all);
  });
});
