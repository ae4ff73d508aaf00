import type { help as french } from "../fr/help.ts";

export const help: typeof french = {
  title: "Help",
  forCustomers: "Ordering",
  forProducers: "Selling",
  forVolunteers: "Handing out",
  customerTopics: [
    {
      title: "How do I order?",
      text: "Find a market by town, open its sale, choose your products and confirm. You get an order number, by e-mail too: it is what you will be asked for at the pick-up.",
    },
    {
      title: "Can I trust the quantities I see?",
      text: "Yes. They change before your eyes when somebody orders, in every market of the producer. A confirmed order is yours: no other order ever takes it back.",
    },
    {
      title: "Can I change or cancel my order?",
      text: "While the sale is open, yes, from My orders. Each producer has a closing time of their own: after it, call them or write to the market.",
    },
    {
      title: 'Why "about" before a price?',
      text: "The product is weighed before the pick-up. You pay its real weight; the price shown is an estimate from the expected weight.",
    },
    {
      title: "What if a product is missing?",
      text: "The producer lowers the line and says why. You see it on the page of your order, with the new total, and ten minutes after the last change one e-mail tells you everything.",
    },
    {
      title: "I have lost the network.",
      text: "Your basket stays on your device. An order that was waiting leaves by itself when the network returns, once.",
    },
  ],
  producerTopics: [
    {
      title: "I am a producer: where are my sales?",
      text: "In the producer space. Orders shows what arrives, live; Stocks sets what can be sold, in all sales at once.",
    },
    {
      title: "Can I tick off my products on the day?",
      text: "Yes. Open the sale in Orders, then Pick-up board: you see your lines, and what the volunteers have handed out already.",
    },
    {
      title: "I have less than I thought.",
      text: "Lower the real stock: nobody can order beyond it any more. What is already sold is not cancelled for you; the page leads you to the orders it touches.",
    },
  ],
  volunteerTopics: [
    {
      title: "Where is the pick-up board?",
      text: "On your home page, and on the market's. Find a number or a name, tick the whole order in one press, or open it to tick line by line, note what is missing, take payment.",
    },
    {
      title: "There is no network in the hall.",
      text: "Open the board once with a network: from then on it opens, reloads and works without one, for hours. It tells how many ticks wait; they leave by themselves when the network returns.",
    },
    {
      title: "I made a mistake.",
      text: "Everything can be undone, even several steps back. A cancelled payment stays in sight, struck through.",
    },
    {
      title: 'Why "2 payments" for one order?',
      text: "Two people took the money without seeing each other. Open the order and say which one counts; if both are right, the surplus becomes a credit.",
    },
  ],
  privacyTitle: "Your data",
  privacyTopics: [
    {
      title: "What we keep",
      text: "Your name, your e-mail address, your telephone if you give it, and your orders. For each sign-in: the IP address, the browser and the place the network tells; you see them in My account. The subject of e-mails sent, for thirty days. What you do at a pick-up board, and the name you give your device there. If you sell, the legal information of your business, which our support checks, and who saved or counted what. Nothing is sold or shared for advertising.",
    },
    {
      title: "Who sees what",
      text: "A producer sees your name, your order number and the lines that concern them. Volunteers and organisers of the distribution see your whole order, to hand it to you.",
    },
    {
      title: "What you write to support and to markets",
      text: "Your message goes by e-mail to those who answer, with your name and address. Attachments are seen by support alone, and deleted after 90 days.",
    },
    {
      title: "Cookies",
      text: "Only what is needed: your session, that this device is one of yours, your language, your light or dark display and, for a few minutes, what was sent or is to be corrected in a form. No audience measurement.",
    },
    {
      title: "On the device of the pick-up board",
      text: "A device that opened a pick-up board keeps a copy of it, with names and orders, so that it works without a network. Signing out erases it.",
    },
    {
      title: "For how long",
      text: "Your orders are kept with the producers' accounts. Sessions end thirty days after they were last used.",
    },
    {
      title: "Your rights",
      text: "In My account you can download everything we know about you, correct it, or delete your account. Your name and address then also leave past sales, within hours; your orders stay there, with their number and amounts, which the producers' accounts must keep. What you counted or saved in a producer's space stays, without your name. A copy kept on a volunteer's device goes when they sign out.",
    },
  ],
  toAccount: "Open my account",
};
