import { expect } from 'vitest';
import type { Screen } from '../drive/api.ts';

/** Days and times, typed into the browser's own fields with real keys, as American English reads them. */

const digits = (value: number) => String(value).padStart(2, '0');

/** The keys of a day: month, day, year. */
export function keysOfDay(at: Date): string {
  return `${digits(at.getMonth() + 1)}${digits(at.getDate())}${at.getFullYear()}`;
}

/** The keys of a time: hours, minutes, half of the day. */
export function keysOfTime(at: Date): string {
  const hours = at.getHours();
  return `${digits(hours % 12 || 12)}${digits(at.getMinutes())}${hours < 12 ? 'A' : 'P'}`;
}

export async function typeDay(screen: Screen, label: string, at: Date): Promise<void> {
  await (await screen.label(label)).focus();
  await screen.type(keysOfDay(at));
  const day = `${at.getFullYear()}-${digits(at.getMonth() + 1)}-${digits(at.getDate())}`;
  await expect.poll(async () => (await screen.label(label)).value()).toBe(day);
}

export async function typeTimeIn(screen: Screen, label: string, at: Date): Promise<void> {
  await (await screen.label(label)).focus();
  await screen.type(keysOfTime(at));
  const time = `${digits(at.getHours())}:${digits(at.getMinutes())}`;
  await expect.poll(async () => (await screen.label(label)).value()).toBe(time);
}

/** A full minute some days from now. */
export function inDays(days: number, hours: number, minutes: number): Date {
  const at = new Date();
  at.setDate(at.getDate() + days);
  at.setHours(hours, minutes, 0, 0);
  return at;
}
