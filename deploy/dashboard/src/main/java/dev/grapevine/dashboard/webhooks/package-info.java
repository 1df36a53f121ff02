/** Tells other systems what becomes of knowledge gaps. */
package dev.grapevine.dashboard.webhooks;
