/** Lets screen readers say something that the page does not show at one place. */
export function announce(text: string): void {
  let place = document.getElementById('announcements');
  if (!place) {
    place = document.createElement('p');
    place.id = 'announcements';
    place.className = 'visually-hidden';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  place.textContent = text;
}
