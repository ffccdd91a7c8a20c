/** Every renderer: twice the input takes at most some 2.5 times as long. */
import { shows, testDoubling } from '../hostile/doubling.ts';
import { TARGETS } from '../hostile/targets.ts';

testDoubling(TARGETS.filter(({ name }) => shows(name)));
