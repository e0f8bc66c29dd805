import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import { Popup } from './Popup.tsx';
import './popup.css';
import { language, say } from './words.ts';

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.title = say('common.brand');
render(<Popup />, document.body);
