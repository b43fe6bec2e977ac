import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { until } from '../until.ts';

/**
 * The wire to Firefox: each message is its length in bytes, a colon, and JSON;
 * `[0, id, command, params]` goes out, `[1, id, error, result]` comes back.
 */

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Longer than any command takes that is answered at all, in milliseconds. */
const unanswered = 120_000;

type Reply = readonly [1, number, { error: string; message: string } | null, unknown];

export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #buffer = Buffer.alloc(0);
  #next = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('close', () => this.#fail());
    socket.on('error', () => this.#fail());
  }

  /**
   * Starts a Firefox on this profile, connects to it, and opens a session in its own windows.
   * @param start returns whether it still runs
   */
  static async open(profile: string, start: () => () => boolean): Promise<Marionette> {
    const file = join(profile, 'MarionetteActivePort');
    // The port of the Firefox before this one would lead astray.
    rmSync(file, { force: true });
    const alive = start();
    const port = await until(
      'Firefox to start',
      () => !alive() || (existsSync(file) && Number(readFileSync(file, 'utf8'))),
      60_000,
    );
    if (port === true) throw new Error('Firefox ended while it was starting.');
    const socket = await until(
      'Firefox to answer',
      () =>
        new Promise<Socket>((resolve, reject) => {
          const trying = connect(port, '127.0.0.1');
          trying.once('connect', () => resolve(trying));
          trying.once('error', reject);
        }),
      30_000,
    );
    const wire = new Marionette(socket);
    await wire.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await wire.send('Marionette:SetContext', { value: 'chrome' });
    return wire;
  }

  send<T = unknown>(command: string, params: Record<string, unknown> = {}): Promise<T> {
    if (this.#socket.destroyed) return Promise.reject(new Error('Firefox is gone.'));
    this.#next += 1;
    const id = this.#next;
    const message = JSON.stringify([0, id, command, params]);
    const reply = new Promise<T>((resolve, reject) => {
      const late = setTimeout(() => {
        this.#pending.delete(id);
        reject(new Error(`Firefox has not answered ${command}.`));
      }, unanswered);
      const settling =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(late);
          settle(value);
        };
      this.#pending.set(id, { resolve: settling((value) => resolve(value as T)), reject: settling(reject) });
    });
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return reply;
  }

  /**
   * Runs an async function body with the browser's own rights, with `args`.
   * The value must be plain JSON.
   */
  async privileged<T>(body: string, ...args: unknown[]): Promise<T> {
    const script = `
      const done = arguments[arguments.length - 1];
      (async (args) => { ${body}\n })(${JSON.stringify(args)}).then(
        (value) => done(JSON.stringify({ value: value === undefined ? null : value })),
        (error) => done(JSON.stringify({ error: String(error) + '\\n' + (error?.stack ?? '') })));`;
    const { value } = await this.send<{ value: string }>('WebDriver:ExecuteAsyncScript', {
      script,
      args: [],
      newSandbox: false,
      sandbox: null,
      scriptTimeout: 60_000,
    });
    const answer = JSON.parse(value) as { value: unknown } | { error: string };
    if ('error' in answer) throw new Error(answer.error);
    return answer.value as T;
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(): void {
    for (const { reject } of this.#pending.values()) reject(new Error('Firefox is gone.'));
    this.#pending.clear();
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      // The first message is a greeting, not a reply.
      if (Array.isArray(message)) this.#settle(message as unknown as Reply);
    }
  }

  #settle([, id, error, result]: Reply): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Error(`${error.error}: ${error.message}`));
    else pending?.resolve(result);
  }
}
