<?php
// Installs the site and its synthetic people; prints the credentials as shell variables.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter('pre_wp_mail', '__return_true');

if (!is_blog_installed()) {
    wp_install('Harbour Broadcasting', 'admin', 'admin@example.test', true, '', wp_generate_password());
}
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules();

function person(string $login, string $name, string $role): int
{
    $user = get_user_by('login', $login);
    $id = $user ? $user->ID : wp_create_user($login, wp_generate_password(), "$login@example.test");
    wp_update_user(['ID' => $id, 'display_name' => $name]);
    (new WP_User($id))->set_role($role);
    return $id;
}

function application_password(int $user, string $name, string $app = ''): string
{
    foreach (WP_Application_Passwords::get_user_application_passwords($user) as $item) {
        if ($item['name'] === $name) {
            WP_Application_Passwords::delete_application_password($user, $item['uuid']);
        }
    }
    $made = WP_Application_Passwords::create_new_application_password($user, ['name' => $name, 'app_id' => $app]);
    return $made[0];
}

// The connector's least-privilege recipe.
remove_role('remit_reader');
add_role('remit_reader', 'Remit reader', ['read' => true, 'activate_plugins' => true, 'list_users' => true, 'edit_users' => true]);

person('mara', 'Mara Lindt', 'editor');
$writer = person('ai-writer', 'AI Writer', 'editor');
$_SERVER['REMOTE_ADDR'] = '192.0.2.17';
$writer_password = application_password($writer, 'ContentAI Writer', '8d4c0f3e-5b3a-4d0c-9a34-0d2f3b3f9f01');
WP_Application_Passwords::record_application_password_usage($writer, WP_Application_Passwords::get_user_application_passwords($writer)[0]['uuid']);
$scanner = application_password(person('remit-scan', 'Remit', 'remit_reader'), 'Remit');
$admin = application_password(get_user_by('login', 'admin')->ID, 'Remit trial');
$subscriber = application_password(person('subscriber', 'Sam Subscriber', 'subscriber'), 'Remit');
activate_plugin('ai-engine/ai-engine.php');
activate_plugin('seasonal-banner/seasonal-banner.php');

printf("WP_URL=%s\nWP_USER=remit-scan\nWP_APP_PASSWORD=%s\n", $argv[2], $scanner);
printf("WP_ADMIN_USER=admin\nWP_ADMIN_PASSWORD=%s\n", $admin);
printf("WP_SUBSCRIBER_USER=subscriber\nWP_SUBSCRIBER_PASSWORD=%s\n", $subscriber);
printf("WP_WRITER_USER=ai-writer\nWP_WRITER_PASSWORD=%s\n", $writer_password);
