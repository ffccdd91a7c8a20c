/** Ids never die: a fact that is renamed or merged leaves a redirect. */
import { z } from 'zod';
import { FactRef } from './common.ts';

export const Redirects = z.array(z.strictObject({ from: FactRef, to: FactRef, because: z.string().min(3) }));
