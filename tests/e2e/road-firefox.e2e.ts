import { walkEverywhere } from './road/walk-everywhere.ts';
import { firefoxWalker } from './road/walk-firefox.ts';

walkEverywhere('Firefox', firefoxWalker);
