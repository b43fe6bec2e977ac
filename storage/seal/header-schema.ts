/** The shapes of header-shape.ts as schemas, for what reads records. */
import * as v from 'valibot';
import { isHeader, isWrap, type LockHeader, type Wrap } from './header-shape';

export const wrapSchema = v.custom<Wrap>(isWrap);
export const headerSchema = v.custom<LockHeader>(isHeader);
