/** Every kind of file of a host: twice the input takes at most some 2.5 times as long. */
import { readsFile, testDoubling } from '../hostile/doubling.ts';
import { TARGETS } from '../hostile/targets.ts';

testDoubling(TARGETS.filter(({ name }) => readsFile(name)));
