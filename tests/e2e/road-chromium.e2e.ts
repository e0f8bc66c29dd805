import { chromiumWalker } from './road/walk-chromium.ts';
import { walkEverywhere } from './road/walk-everywhere.ts';

walkEverywhere('Chromium', chromiumWalker);
