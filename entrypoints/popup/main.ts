import { wearLast } from '~/platform/look';

wearLast();
// The page is painted before its first screen is even fetched: the popup is there at once, at
// its full size, and nothing jumps when the words come.
requestAnimationFrame(() => setTimeout(() => void import('./open').then(({ openPopup }) => openPopup())));
