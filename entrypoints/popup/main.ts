import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import './popup.css';
import { readPageInFront } from './page-in-front.ts';

// The markers are what the person waits for: the page is read while the popup is still being loaded.
const reading = readPageInFront();
const { showPopup } = await import('./show-popup.tsx');
showPopup(reading);
