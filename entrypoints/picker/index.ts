import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PickerScope } from '../../lib/page/picking.ts';
import { pickRegion } from './pick-region.ts';

export default defineUnlistedScript(() => {
  (globalThis as PickerScope).zhutiaoPicker = pickRegion;
});
