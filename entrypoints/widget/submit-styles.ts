import '../../components/styles/sheet.css';
import '../../components/styles/submit.css';
import '../../components/styles/receipt.css';
