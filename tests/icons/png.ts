/** A small reader for the PNG files the exporter writes: 8 bits a channel, red, green, blue and alpha, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue, alpha, each 0 to 255, row by row. */
  data: Uint8Array;
}

const signature = '89504e470d0a1a0a';

export function pngSize(file: Buffer): { width: number; height: number } {
  if (file.toString('hex', 0, 8) !== signature || file.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('not a PNG file');
  }
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

export function readPng(file: Buffer): Picture {
  const { width, height } = pngSize(file);
  const [depth, colour, , , interlaced] = file.subarray(24, 29);
  if (depth !== 8 || colour !== 6 || interlaced !== 0) throw new Error('a kind of PNG that is not read here');

  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));

  const stride = width * 4;
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x;
      const left = x >= 4 ? (data[here - 4] ?? 0) : 0;
      const up = y > 0 ? (data[here - stride] ?? 0) : 0;
      const upLeft = x >= 4 && y > 0 ? (data[here - stride - 4] ?? 0) : 0;
      data[here] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return { width, height, data };
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - upLeft;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
      return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }
    default:
      throw new Error(`no such PNG filter: ${filter}`);
  }
}
